namespace Assay.Evaluate.Estimates;

/// <summary>How many random draws an interval or test gets: 2,000, and fewer on long tables, so that the work stays bounded. Each result says how many it had.</summary>
public static class DrawCount
{
    private const int Usual = 2_000;
    private const int Fewest = 200;
    private const int MostRowsDrawn = 20_000_000;

    /// <summary>For resamples of <paramref name="rows"/> rows.</summary>
    public static int For(int rows) => rows == 0 ? Usual : Math.Clamp(MostRowsDrawn / rows, Fewest, Usual);
}
