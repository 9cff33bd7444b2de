package org.needlewise.app.screening;

import java.util.UUID;
import org.needlewise.protocol.screening.Clearance;

/** A clinician's word as it was recorded; see {@link Clearance}. */
public record RecordedClearance(UUID id, Clearance clearance) {}
