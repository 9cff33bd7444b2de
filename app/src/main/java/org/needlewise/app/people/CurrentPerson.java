package org.needlewise.app.people;

/** The person on whose behalf a request runs. Every query asks it first; nobody reads rows of another owner. */
public interface CurrentPerson {
    PersonId id();

    /** Whether this person's record is protected: then a browser is asked to keep nothing of it. */
    boolean isProtected();
}
