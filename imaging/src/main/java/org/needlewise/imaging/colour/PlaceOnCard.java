package org.needlewise.imaging.colour;

import org.needlewise.model.card.CardLayout.CardPoint;

/** From the millimetres a picture is drawn in to the card's. */
@FunctionalInterface
public interface PlaceOnCard {
    CardPoint at(double xMm, double yMm);
}
