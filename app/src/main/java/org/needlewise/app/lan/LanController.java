package org.needlewise.app.lan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.needlewise.app.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows the code by which a phone joins. Only on this computer. */
@Controller
class LanController {
    private final ObjectProvider<LanConnector> connector;
    private final Invitations invitations;

    LanController(ObjectProvider<LanConnector> connector, Invitations invitations) {
        this.connector = connector;
        this.invitations = invitations;
    }

    @GetMapping("/phone")
    String page(Model model, HttpServletRequest request) {
        onThisComputerOnly(request);
        LanConnector open = connector.getIfAvailable();
        List<InetAddress> addresses = HomeNetwork.addresses();
        model.addAttribute("enabled", open != null);
        model.addAttribute("network", !addresses.isEmpty());
        if (open != null && !addresses.isEmpty()) {
            String address = "https://" + addresses.get(0).getHostAddress() + ":" + open.port();
            String link = address + "/join?code=" + invitations.invite();
            model.addAttribute("address", address);
            model.addAttribute("squares", squares(link));
            model.addAttribute("size", matrix(link).getWidth());
            model.addAttribute("fingerprint", open.fingerprint());
            model.addAttribute("minutes", Invitations.VALID.toMinutes());
        }
        return "lan/phone";
    }

    @PostMapping("/phone/send-away")
    String sendAway(HttpServletRequest request) {
        onThisComputerOnly(request);
        invitations.sendAllAway();
        return "redirect:/phone";
    }

    private static void onThisComputerOnly(HttpServletRequest request) {
        if (Doorkeeper.isFromHomeNetwork(request)) {
            throw Refused.notFound();
        }
    }

    /** The code's dark squares as an SVG path, one unit each. */
    private static String squares(String text) {
        BitMatrix matrix = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1);
        } catch (WriterException e) {
            throw new IllegalStateException("no code for an address of " + text.length() + " characters", e);
        }
    }
}
