package org.needlewise.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;

/** One word for whoever watches over the application, and no other door for machines. */
class HealthTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void saysThatItIsUpAndNothingElse() throws Exception {
        HttpResponse<String> answer = APP.get("/health", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void hasNoOtherDoorForMachines() throws Exception {
        for (String path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/actuator/heapdump",
                "/env",
                "/metrics",
                "/heapdump",
                "/h2-console",
                "/health/db")) {
            HttpResponse<String> answer = APP.get(path, "en");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }
}
