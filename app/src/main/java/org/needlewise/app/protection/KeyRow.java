package org.needlewise.app.protection;

import org.needlewise.app.people.PersonId;

/** What is kept of a protected record's key. */
record KeyRow(PersonId person, boolean hasName, byte[] salt, SlowHash hash, byte[] byPassphrase, byte[] byRecovery) {}
