package dlnlab.ui.charts;

/// What a picture of many members depends on.
/// @param members whose places are drawn
/// @param size how many of them have finished
/// @param time at which they are drawn
/// @param from the time at which the streaks behind them begin; not a number for none
/// @param starts whether their starts are drawn too
/// @param columns pixels across
/// @param rows pixels down
/// @param radius of a dot in pixels
/// @param colours as [DotField#colours] makes them
record RainWanted(
        RainMembers members,
        int size,
        double time,
        double from,
        boolean starts,
        PixelAxis x,
        PixelAxis y,
        int columns,
        int rows,
        double radius,
        RainColours colours) {}
