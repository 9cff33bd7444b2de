package org.needlewise.app.lan;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.needlewise.app.DataDirectory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The second, encrypted door that the home network sees. */
@Component
@ConditionalOnProperty("needlewise.lan.enabled")
class LanConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final LanSettings settings;
    private final Path certificate;
    private final Connector connector = new Connector(Http11NioProtocol.class.getName());

    LanConnector(LanSettings settings, DataDirectory data, Clock clock) {
        this.settings = settings;
        List<InetAddress> addresses = HomeNetwork.addresses();
        this.certificate = OwnCertificate.in(data.folder("lan"), addresses, clock);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setPort(settings.port());
        connector.setProperty("SSLEnabled", "true");
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        SSLHostConfigCertificate key = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        key.setCertificateKeystoreFile(certificate.toAbsolutePath().toString());
        key.setCertificateKeystoreType("PKCS12");
        key.setCertificateKeystorePassword(new String(OwnCertificate.PASSWORD));
        key.setCertificateKeyAlias(OwnCertificate.ALIAS);
        host.addCertificate(key);
        connector.addSslHostConfig(host);
        factory.addAdditionalConnectors(connector);
    }

    /** Port that the home network sees. */
    int port() {
        return connector.getLocalPort();
    }

    /** To compare with what the phone shows. */
    String fingerprint() {
        return OwnCertificate.fingerprint(certificate);
    }
}
