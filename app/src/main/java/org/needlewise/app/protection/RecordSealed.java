package org.needlewise.app.protection;

import org.needlewise.app.people.PersonId;

/** Everything of a record has just been sealed; copies made before are still readable. */
public record RecordSealed(PersonId person) {}
