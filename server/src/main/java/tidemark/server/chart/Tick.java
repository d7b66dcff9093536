package tidemark.server.chart;

/** A mark on an axis: its place in the units of the picture, and its words. */
public record Tick(double at, String words) {}
