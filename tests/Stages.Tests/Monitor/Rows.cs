using Assay.Kernel;
using Assay.Monitor.References;
using Assay.Tables;

namespace Stages.Tests.Monitor;

/// <summary>Rows that are made up: an amount, an age, a region, and a time of one row an hour.</summary>
internal static class Rows
{
    private static readonly string[] Regions = ["east", "north", "south"];

    /// <summary>The table.</summary>
    /// <param name="seed">Of the numbers.</param>
    /// <param name="count">Rows.</param>
    /// <param name="shift">Added to the amounts, whose standard deviation is 10.</param>
    /// <param name="region">A level that every tenth row gets; null for none.</param>
    /// <param name="missing">Every so many rows have no age; 0 for none.</param>
    public static Table Of(ulong seed, int count, double shift = 0, string? region = null, int missing = 0)
    {
        var random = new SeededRandom(seed);
        var (amounts, ages, regions, times) = (new double[count], new double[count], new string?[count], new double[count]);
        for (var row = 0; row < count; row++)
        {
            amounts[row] = 100 + shift + 10 * random.NextGaussian();
            ages[row] = missing > 0 && row % missing == 0 ? double.NaN : 18 + random.NextInt32(60);
            regions[row] = region is not null && row % 10 == 0 ? region : Regions[random.NextInt32(3)];
            times[row] = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() + 3600.0 * row;
        }

        return new Table([new NumericColumn("amount", amounts), new NumericColumn("age", ages, ColumnType.Integer), CategoricalColumn.FromTexts("region", regions), new NumericColumn("at", times, ColumnType.Timestamp)]);
    }

    /// <summary>A reference with its rows.</summary>
    public static Reference Exact(Table rows) => new(ProfileMaker.Make(rows, "made up", Digest.Of("made up")), rows);

    /// <summary>A reference of which only the profile is known, after it was written and read.</summary>
    public static Reference Stored(Table rows, int knots = 1_024) =>
        new(ReferenceProfile.FromJson(ProfileMaker.Make(rows, "made up", Digest.Of("made up"), knots).ToJson(), "profile").Required);
}
