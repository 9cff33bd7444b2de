package org.needlewise.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with cookies, as far as tests without a real one need it: opens pages, follows redirects, sends forms. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String token = "";

    Browser(String address) {
        this.address = address;
    }

    /** Opens a page; redirects are not followed. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return remembered(
                client.send(request(path).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** What a script or a picture asks for. */
    public HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return client.send(request(path).header("Accept", "image/*").build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with the token of the last page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return remembered(client.send(form(path, fields).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** A form that is not sent yet. */
    public HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends one file. */
    public HttpResponse<String> upload(String path, String fileName, byte[] file)
            throws IOException, InterruptedException {
        String border = "border-of-parts";
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8);
        byte[] foot = ("\r\n--" + border + "--\r\n").getBytes(UTF_8);
        return client.send(
                request(path)
                        .header("Accept", "text/html")
                        .header("X-CSRF-TOKEN", token)
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, foot)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where a redirect leads, without the address of the machine. */
    public static String leadsTo(HttpResponse<?> response) {
        String location = response.headers().firstValue("Location").orElse("");
        return location.replaceFirst("^https?://[^/]+", "");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
    }

    public HttpClient client() {
        return client;
    }

    private HttpResponse<String> remembered(HttpResponse<String> response) {
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }
}
