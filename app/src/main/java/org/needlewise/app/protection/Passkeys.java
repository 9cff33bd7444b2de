package org.needlewise.app.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.RecordKey;
import org.needlewise.app.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;

/**
 * Passkeys as a second way in (W3C Web Authentication, level 3): the signature is checked, and the secret of its PRF
 * extension unwraps the record's key. Names are known to passkeys, numbers are not: only {@value #HOST}.
 */
@Service
class Passkeys {
    static final String HOST = "localhost";
    private static final String WHOSE = "passkey";
    private static final int SECRET_BYTES = 32;

    private final PasskeyRows rows;
    private final Records records;
    private final Patience patience;

    Passkeys(PasskeyRows rows, Records records, Patience patience) {
        this.rows = rows;
        this.records = records;
        this.patience = patience;
    }

    /** What a new passkey is made by. */
    PublicKeyCredentialCreationOptions creation(Authentication person, HttpServletRequest request) {
        return operations(request, new Kept(rows))
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
    }

    /**
     * Keeps a passkey.
     *
     * @param secret of its PRF extension
     * @throws Refused when the passphrase is wrong or the passkey cannot hold a key
     */
    void add(
            PersonId person,
            String passphrase,
            PublicKeyCredentialCreationOptions options,
            RelyingPartyPublicKey made,
            byte[] secret,
            HttpServletRequest request) {
        checkSecret(secret);
        RecordKey key = records.key(person, passphrase);
        Kept kept = new Kept(rows);
        try {
            operations(request, kept).registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, made));
        } catch (RuntimeException e) {
            throw Refused.badInput("protection.bad.passkey");
        }
        CredentialRecord credential =
                Optional.ofNullable(kept.saved.get()).orElseThrow(() -> Refused.badInput("protection.bad.passkey"));
        rows.add(person, credential, Wrapping.PASSKEY.wrap(person, secret, key));
    }

    /** What any passkey of this installation may answer; nobody is listed. */
    PublicKeyCredentialRequestOptions request(HttpServletRequest request) {
        return operations(request, new Kept(rows))
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** @throws Refused when its signature is not good, or its secret opens nothing */
    Records.In unlock(RelyingPartyAuthenticationRequest answer, byte[] secret, HttpServletRequest request) {
        patience.check(WHOSE);
        checkSecret(secret);
        Kept kept = new Kept(rows);
        try {
            operations(request, kept).authenticate(answer);
        } catch (RuntimeException e) {
            throw wrong();
        }
        PasskeyRow row = rows.byCredential(answer.getPublicKey().getRawId()).orElseThrow(this::wrong);
        RecordKey key =
                Wrapping.PASSKEY.unwrap(row.person(), secret, row.wrapped()).orElseThrow(this::wrong);
        Optional.ofNullable(kept.saved.get()).ifPresent(rows::used);
        patience.wasRight(WHOSE);
        return records.in(row.person(), key);
    }

    private Refused wrong() {
        patience.wasWrong(WHOSE);
        return new Refused(HttpStatus.FORBIDDEN, "protection.wrong.passkey");
    }

    private static void checkSecret(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw Refused.badInput("protection.bad.prf");
        }
    }

    private static Webauthn4JRelyingPartyOperations operations(HttpServletRequest request, Kept kept) {
        if (!HOST.equals(request.getServerName())) {
            throw Refused.badInput("protection.passkey.host");
        }
        String origin = request.getScheme() + "://" + HOST + ":" + request.getServerPort();
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                kept,
                kept,
                PublicKeyCredentialRpEntity.builder()
                        .id(HOST)
                        .name("Needlewise")
                        .build(),
                Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Our people and passkeys as the library asks for them; what it wants to save is looked at first. */
    private static final class Kept implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {
        private final PasskeyRows rows;
        private final AtomicReference<@Nullable CredentialRecord> saved = new AtomicReference<>();

        Kept(PasskeyRows rows) {
            this.rows = rows;
        }

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes id) {
            return entity(id);
        }

        /** @param username the person's id, as {@code SignedInPerson} is called */
        @Override
        public PublicKeyCredentialUserEntity findByUsername(String username) {
            return entity(PasskeyRows.handle(new PersonId(UUID.fromString(username))));
        }

        private static PublicKeyCredentialUserEntity entity(Bytes id) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(id)
                    .name("Needlewise")
                    .displayName("Needlewise")
                    .build();
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {
            throw new IllegalStateException("people are made elsewhere");
        }

        @Override
        public void delete(Bytes id) {
            throw new IllegalStateException("passkeys are removed elsewhere");
        }

        @Override
        public void save(CredentialRecord credential) {
            saved.set(credential);
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
            return rows.byCredential(credential).map(PasskeyRow::credential).orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes user) {
            return rows.of(PasskeyRows.person(user)).stream()
                    .map(PasskeyRow::credential)
                    .toList();
        }
    }
}
