package org.needlewise.app.protection;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One route of the application as Spring knows it, and the requests by which somebody may try to reach things of others.
 *
 * @param pattern of the path
 * @param isGet whether it shows something
 * @param headers that the route asks for, such as HX-Request
 */
record Route(String pattern, boolean isGet, Map<String, String> headers, HandlerMethod method) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^/}:]+)(:(?:[^{}]|\\{[^{}]*})*)?}");

    /** Values of variables and fields that are no ids. A name that is missing here makes the test fail: add it. */
    private static final Map<String, List<String>> PATH_SAMPLES = Map.ofEntries(
            Map.entry("kind", List.of("thumbnail", "overlay", "unrolled", "view", "original")),
            Map.entry("side", List.of("before", "after", "0", "1")),
            Map.entry("due", List.of("check-24h", "check-day-7")),
            Map.entry("what", List.of("edit", "trash", "restore")),
            Map.entry("stage", List.of("enrolment", "session")),
            Map.entry("number", List.of("0")),
            Map.entry("pair", List.of("0")),
            Map.entry("token", List.of("A".repeat(43))));

    private static final Map<String, String> FIELD_SAMPLES = Map.ofEntries(
            Map.entry("label", "mine"),
            Map.entry("region", "abdomen"),
            Map.entry("concern", "striae-albae"),
            Map.entry("since", "2019"),
            Map.entry("areaCm2", "20"),
            Map.entry("view", "FRONT"),
            Map.entry("outline", "40,80 45,80 45,90"),
            Map.entry("polygons", "[[[1,1],[9,1],[9,9]]]"),
            Map.entry("pairs", "[]"),
            Map.entry("kind", "visit"),
            Map.entry("what", "bent"),
            Map.entry("body", "mine"),
            Map.entry("rule", "S-DIABETES"),
            Map.entry("by", "Dr. Who"),
            Map.entry("back", "/"),
            Map.entry("date", "2026-01-02"),
            Map.entry("on", "2026-01-02"),
            Map.entry("exact", "true"));

    static List<Route> of(RequestMappingInfo info, HandlerMethod method) {
        Map<String, String> headers = new LinkedHashMap<>();
        info.getHeadersCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated())
                .forEach(expression -> headers.put(expression.getName(), "true"));
        boolean isGet = info.getMethodsCondition().getMethods().stream()
                .anyMatch(verb -> verb.name().equals("GET"));
        return Optional.ofNullable(info.getPathPatternsCondition()).stream()
                .flatMap(condition -> condition.getPatternValues().stream())
                .map(pattern -> new Route(pattern, isGet, headers, method))
                .toList();
    }

    boolean isMultipart() {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter ->
                        parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName()));
    }

    /** Names of variables and fields that take an id. */
    List<String> idNames() {
        return Stream.concat(
                        variables().stream().filter(name -> typeOf(name) == UUID.class),
                        fields().stream().filter(this::isIdField))
                .toList();
    }

    /** Whether the path names one object. */
    boolean isOfAnObject() {
        return variables().stream().anyMatch(name -> typeOf(name) == UUID.class);
    }

    /** Every request with these ids in the places of ids. */
    List<Attempt> attempts(Map<String, UUID> ids) {
        List<String> paths = List.of(pattern);
        for (String name : variables()) {
            List<String> values = typeOf(name) == UUID.class
                    ? List.of(String.valueOf(ids.get(name)))
                    : Optional.ofNullable(PATH_SAMPLES.get(name))
                            .orElseThrow(() -> new AssertionError("say in Route what {" + name + "} may be"));
            paths = paths.stream()
                    .flatMap(path -> values.stream().map(value -> filled(path, name, value)))
                    .toList();
        }
        Map<String, String> sent = new LinkedHashMap<>(FIELD_SAMPLES);
        fields().forEach(field -> sent.putIfAbsent(field, "1"));
        fields().stream().filter(this::isIdField).forEach(field -> sent.put(field, String.valueOf(ids.get(field))));
        sent.put("submission", UUID.randomUUID().toString());
        sent.put("version", "0");
        String query = isGet
                ? fields().stream().map(field -> field + "=" + sent.get(field)).collect(joining("&", "?", ""))
                : "";
        return paths.stream().map(path -> new Attempt(this, path + query, sent)).toList();
    }

    /** One request. */
    record Attempt(Route route, String path, Map<String, String> fields) {
        @Override
        public String toString() {
            return (route.isGet ? "GET " : "POST ") + path;
        }
    }

    private List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    private static String filled(String path, String name, String value) {
        return VARIABLE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals(name) ? value : found.group()));
    }

    private Class<?> typeOf(String variable) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .filter(parameter -> variable.equals(nameOf(parameter)))
                .map(MethodParameter::getParameterType)
                .findFirst()
                .orElse(String.class);
    }

    /** Names that are sent: parameters, and the parts of records that a form fills. */
    private List<String> fields() {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(nameOf(parameter));
            } else if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> names.add(component.getName()));
            }
        }
        return names;
    }

    private boolean isIdField(String name) {
        return name.equals("site")
                || Arrays.stream(method.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                        .anyMatch(parameter -> name.equals(nameOf(parameter))
                                && parameter.getParameterType() == UUID.class
                                && !name.equals("submission"));
    }

    private static String nameOf(MethodParameter parameter) {
        Parameter java = parameter.getParameter();
        PathVariable variable = AnnotatedElementUtils.findMergedAnnotation(java, PathVariable.class);
        RequestParam param = AnnotatedElementUtils.findMergedAnnotation(java, RequestParam.class);
        String given = variable != null ? variable.name() : param != null ? param.name() : "";
        return given.isEmpty() ? java.getName() : given;
    }
}
