package org.needlewise.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.WithoutWords;
import org.needlewise.app.vault.RecordLocked;
import org.needlewise.app.vault.Tampered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in plain words what went wrong and what to do; never a stack trace, never what was sent. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;
    private final Frame frame;

    ErrorPages(MessageSource messages, Frame frame) {
        this.messages = messages;
        this.frame = frame;
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request, Locale locale) {
        return page(refused.status(), refused.key(), refused.details(), request, locale);
    }

    @ExceptionHandler(Tampered.class)
    ModelAndView tampered(Tampered tampered, HttpServletRequest request, Locale locale) {
        LOG.error("refused: {}", tampered.getMessage());
        return page(HttpStatus.CONFLICT, "error.tampered", new Object[0], request, locale);
    }

    /** The record was locked while the request was under way. */
    @ExceptionHandler(RecordLocked.class)
    ModelAndView locked(HttpServletRequest request, Locale locale) {
        return page(HttpStatus.CONFLICT, "error.locked", new Object[0], request, locale);
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MethodArgumentTypeMismatchException.class,
        HttpMessageNotReadableException.class
    })
    ModelAndView malformed(HttpServletRequest request, Locale locale) {
        return page(HttpStatus.BAD_REQUEST, "error.bad-input", new Object[0], request, locale);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile(HttpServletRequest request, Locale locale) {
        return refused(Refused.changedMeanwhile(), request, locale);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request, Locale locale) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "error.too-large", new Object[0], request, locale);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ModelAndView noSuchPage(HttpServletRequest request, Locale locale) {
        return refused(Refused.notFound(), request, locale);
    }

    @RequestMapping("/error")
    ModelAndView other(HttpServletRequest request, Locale locale) {
        HttpStatus status = statusOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            LOG.error("a request failed with {}", status.value(), WithoutWords.of(cause));
        }
        String key = switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "error.not-found";
            case FORBIDDEN -> "error.stale-form";
            case CONTENT_TOO_LARGE -> "error.too-large";
            case BAD_REQUEST -> "error.bad-input";
            default -> "error.ours";
        };
        return page(status, key, new Object[0], request, locale);
    }

    private ModelAndView page(
            HttpStatus status, String key, Object[] details, HttpServletRequest request, Locale locale) {
        boolean fragment = request.getHeader("HX-Request") != null;
        ModelAndView page = new ModelAndView(fragment ? "error :: message" : "error");
        page.setStatus(status);
        frame.fill(page.getModelMap(), request);
        page.addObject("message", messages.getMessage(key, details, locale));
        page.addObject("help", help(key + ".help", details, locale));
        page.addObject("status", status.value());
        return page;
    }

    private @Nullable String help(String key, Object[] details, Locale locale) {
        try {
            return messages.getMessage(key, details, locale);
        } catch (NoSuchMessageException e) {
            return null;
        }
    }

    private static HttpStatus statusOf(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
