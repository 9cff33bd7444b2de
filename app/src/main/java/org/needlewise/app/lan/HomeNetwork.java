package org.needlewise.app.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** This computer's addresses that a phone in the same home can reach. */
final class HomeNetwork {
    private HomeNetwork() {}

    /** IPv4 addresses of interfaces that are up, private ones first; empty when there is no network. */
    static List<InetAddress> addresses() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .filter(HomeNetwork::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
