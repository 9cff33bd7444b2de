package org.needlewise.app.protection;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who is let in, safety headers, and protection from forged forms; nothing is fetched from anywhere else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What a locked record shows too: how to unlock it, and what belongs to no record. */
    private static final String[] BEFORE_THE_DOOR = {
        LockedOut.UNLOCK,
        LockedOut.UNLOCK + "/*",
        "/error",
        "/health",
        "/calendar/*",
        "/sw.js",
        "/css/**",
        "/js/**",
        "/images/**",
        "/webjars/**",
        "/favicon.ico"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Door door,
            LockedOut lockedOut,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(BEFORE_THE_DOOR)
                        .permitAll()
                        .anyRequest()
                        .access(door))
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(lockedOut).accessDeniedHandler(lockedOut))
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(), microphone=()")))
                .build();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository tokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Whoever signs in gets a new session id and a new token: what was known before is worth nothing. */
    @Bean
    SessionAuthenticationStrategy renewal(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    /** Signing in is ours; without this bean a password would be made up and logged. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
