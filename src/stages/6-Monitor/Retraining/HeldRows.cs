using Assay.Kernel;

namespace Assay.Monitor.Retraining;

/// <summary>Divides the labelled rows of a window: those that the challenger may learn from, and those that neither model learns from.</summary>
/// <param name="Learnt">Rows to learn from, increasing.</param>
/// <param name="Held">Rows that both are compared on, increasing.</param>
/// <param name="By">By what they are divided: <c>the latest</c> or <c>chance</c>.</param>
public sealed record HeldRows(int[] Learnt, int[] Held, string By)
{
    private const string Purpose = "monitor/held";

    /// <summary>The latest rows where times are known, and else rows drawn by chance.</summary>
    /// <param name="rows">Rows of the window.</param>
    /// <param name="times">When each came, NaN where nothing says; null where nothing says of any.</param>
    /// <param name="share">Share to hold, above 0 and below 1; at least one row is on each side.</param>
    /// <param name="seed">The seed of the draw.</param>
    public static HeldRows Of(int rows, double[]? times, double share, ulong seed)
    {
        var held = Math.Clamp((int)Math.Round(rows * share, MidpointRounding.AwayFromZero), 1, rows - 1);
        var order = Enumerable.Range(0, rows).ToArray();
        if (times is not null && times.All(double.IsFinite)) order = [.. order.OrderBy(row => times[row])];
        else SeededRandom.For(seed, Purpose).Shuffle(order.AsSpan());
        return new HeldRows([.. order[..^held].Order()], [.. order[^held..].Order()], times is not null && times.All(double.IsFinite) ? "the latest" : "chance");
    }
}
