package org.needlewise.app.lan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;

/** A phone in the home network sees nothing until it joins by a code that works once. */
class PhoneJoinsTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.withLan();

    @SuppressWarnings("NullAway.Init")
    private static Invitations invitations;

    @BeforeAll
    static void look() {
        invitations = APP.bean(Invitations.class);
    }

    @Test
    void seesNothingWithoutJoining() throws Exception {
        HttpClient phone = phone();
        for (String path : new String[] {"/", "/body", "/css/needlewise.css", "/join", "/join?code=guess", "/error"}) {
            HttpResponse<String> answer = get(phone, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void joinsByACodeThatWorksOnce() throws Exception {
        String code = invitations.invite();
        HttpClient phone = phone();
        assertThat(get(phone, "/join?code=" + code).statusCode()).isEqualTo(302);
        assertThat(get(phone, "/").statusCode()).isEqualTo(200);
        HttpClient another = phone();
        assertThat(get(another, "/join?code=" + code).statusCode()).isEqualTo(404);
        assertThat(get(another, "/").statusCode()).isEqualTo(404);
    }

    @Test
    void mayNotInviteOthers() throws Exception {
        HttpClient phone = phone();
        get(phone, "/join?code=" + invitations.invite());
        assertThat(get(phone, "/phone").statusCode()).isEqualTo(404);
    }

    @Test
    void isSentAwayWithAllOthers() throws Exception {
        HttpClient phone = phone();
        get(phone, "/join?code=" + invitations.invite());
        assertThat(get(phone, "/").statusCode()).isEqualTo(200);
        invitations.sendAllAway();
        assertThat(get(phone, "/").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(HttpClient phone, String path) throws Exception {
        int port = APP.bean(LanConnector.class).port();
        return phone.send(
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A browser of its own that trusts this computer, as a person does after the warning. */
    private static HttpClient phone() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
