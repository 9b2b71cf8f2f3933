import type { NameKind } from "../../src/types.ts";
import type { MessageKey } from "../../src/wording.ts";

/** What is said of each kind of names, by the keys of the messages. */
export interface NameMessages {
  readonly title: MessageKey;
  readonly description: MessageKey;
  readonly none: MessageKey;
  /** Of one of them, with the number of articles that name it. */
  readonly named: MessageKey;
}

/** What the pages of names say of people, places and organizations. */
export const nameMessages: Readonly<Record<NameKind, NameMessages>> = {
  people: {
    title: "browse.people",
    description: "browse.peopleDescription",
    none: "browse.noPeople",
    named: "browse.personNamed",
  },
  places: {
    title: "browse.places",
    description: "browse.placesDescription",
    none: "browse.noPlaces",
    named: "browse.placeNamed",
  },
  organizations: {
    title: "browse.organizations",
    description: "browse.organizationsDescription",
    none: "browse.noOrganizations",
    named: "browse.organizationNamed",
  },
};
