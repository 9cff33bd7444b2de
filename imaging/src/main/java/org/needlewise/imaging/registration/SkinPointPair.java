package org.needlewise.imaging.registration;

/** The same skin in two pictures, as a person pointed it out. */
public record SkinPointPair(SkinPoint reference, SkinPoint moving) {}
