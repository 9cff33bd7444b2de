package org.needlewise.app.people;

import org.springframework.stereotype.Component;

/** Without accounts the record has one owner: the person at this computer. */
@Component
class OnlyPerson implements CurrentPerson {
    private final People people;

    OnlyPerson(People people) {
        this.people = people;
    }

    @Override
    public PersonId id() {
        return people.onlyOne();
    }
}
