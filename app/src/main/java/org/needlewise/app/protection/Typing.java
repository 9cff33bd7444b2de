package org.needlewise.app.protection;

import org.needlewise.app.web.Refused;

/** What people type in. */
final class Typing {
    private Typing() {}

    /** @throws Refused when the two differ */
    static String twice(String passphrase, String again) {
        if (!passphrase.equals(again)) {
            throw Refused.badInput("protection.bad.again");
        }
        return passphrase;
    }

    /** @throws Refused with the number of the group that was misread */
    static RecoveryKey recoveryKey(String typed) {
        RecoveryKey.Typed read = RecoveryKey.read(typed);
        if (read instanceof RecoveryKey.Typed.Good good) {
            return good.key();
        }
        if (read instanceof RecoveryKey.Typed.WrongGroup wrong) {
            throw Refused.badInput("protection.bad.recovery", wrong.group());
        }
        throw Refused.badInput("protection.bad.recovery.length");
    }
}
