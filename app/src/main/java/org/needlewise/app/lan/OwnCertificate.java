package org.needlewise.app.lan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * This computer's own certificate for the home network: elliptic curve P-256, signed by itself, for a year. A phone asks
 * once whether to trust it; its fingerprint stands beside the code to compare.
 */
final class OwnCertificate {
    static final String ALIAS = "needlewise";
    /** Protects nothing that the folder's permissions do not: the key lies beside it. */
    static final char[] PASSWORD = "needlewise".toCharArray();

    private static final Duration VALID = Duration.ofDays(365);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final X500Name NAME = new X500Name("CN=Needlewise on this computer");

    private OwnCertificate() {}

    /** The key store's file with a certificate that is still good for these addresses; made when there is none. */
    static Path in(Path folder, List<InetAddress> addresses, Clock clock) {
        Path file = folder.resolve("certificate.p12");
        try {
            if (!Files.exists(file) || !isGood(read(file), addresses, clock)) {
                write(file, addresses, clock);
            }
            return file;
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for the home network", e);
        }
    }

    /** SHA-256 of the certificate, in pairs of hexadecimal digits. */
    static String fingerprint(Path file) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(read(file).getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate cannot be read", e);
        }
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return (X509Certificate) store.getCertificate(ALIAS);
    }

    private static boolean isGood(X509Certificate certificate, List<InetAddress> addresses, Clock clock)
            throws GeneralSecurityException {
        Instant ends = certificate.getNotAfter().toInstant();
        List<String> named = certificate.getSubjectAlternativeNames().stream()
                .map(name -> String.valueOf(name.get(1)))
                .toList();
        return ends.minus(RENEW_BEFORE).isAfter(clock.instant())
                && addresses.stream().map(InetAddress::getHostAddress).allMatch(named::contains);
    }

    private static void write(Path file, List<InetAddress> addresses, Clock clock)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        Instant now = clock.instant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(Long.SIZE, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALID)),
                NAME,
                keys.getPublic());
        GeneralName[] names = addresses.stream()
                .map(address -> new GeneralName(GeneralName.iPAddress, address.getHostAddress()))
                .toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, keys.getPrivate(), PASSWORD, new Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }
}
