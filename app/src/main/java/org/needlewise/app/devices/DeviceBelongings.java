package org.needlewise.app.devices;

import org.needlewise.app.trash.Belongings;
import org.needlewise.app.trash.Removal;
import org.needlewise.app.trash.TrashKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a device goes with it, unless sessions were held with it. */
@Component
class DeviceBelongings implements Belongings {
    private final JdbcClient jdbc;
    private final Devices devices;

    DeviceBelongings(JdbcClient jdbc, Devices devices) {
        this.jdbc = jdbc;
        this.devices = devices;
    }

    @Override
    public void remove(Removal removal) {
        if (!removal.isOf(TrashKind.DEVICE)) {
            return;
        }
        if (removal.isNeeded()) {
            devices.reduce(removal.owner(), new DeviceId(removal.id()));
            return;
        }
        jdbc.sql("delete from device_event where device_id = ? and person_id = ?")
                .params(removal.id(), removal.owner().value())
                .update();
    }
}
