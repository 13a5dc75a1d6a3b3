using Assay.Data;
using Assay.Data.Checks;
using Assay.Data.Records;
using Assay.Data.Settings;
using Assay.Kernel;
using Assay.Tables;
using Assay.Tables.Profiling;

namespace Doors.Tests.Reports;

/// <summary>The data of the made-up mortgage run.</summary>
internal static class MortgageData
{
    private static readonly DateTimeOffset Earliest = new(2019, 3, 4, 9, 30, 0, TimeSpan.Zero);

    public static DataVersion Version() => new()
    {
        Sources = [new DataSource("data/hmda.csv", Digest.Of("hmda"), 187223, 2380)],
        Rows = 2380,
        Columns = [new VersionedColumn("pirat", ColumnRole.Feature, ColumnType.Number, true, 0, null), new VersionedColumn("afam", ColumnRole.Protected, ColumnType.Category, true, 0, "compared, not learnt from"), new VersionedColumn("applicant", ColumnRole.Id, ColumnType.Category, false, 3, null)],
        NotListed = ["comments"],
        Licence = "public data for teaching",
        Provenance = "a survey of lenders",
    };

    public static DataSplit Split() => new()
    {
        By = SplitKind.Stratified,
        Seed = 42,
        TestShare = 0.2,
        Training = new SplitPart { Rows = 1904, RowNumbers = Digest.Of("training"), Classes = [new ClassShare("no", 1676, 0.8803), new ClassShare("yes", 228, 0.1197)] },
        Test = new SplitPart { Rows = 476, RowNumbers = Digest.Of("test"), Classes = [new ClassShare("no", 419, 0.8803), new ClassShare("yes", 57, 0.1197)], Groups = 12 },
        FoldRows = [[381, 381, 381, 381, 380], [380, 381, 381, 381, 381]],
    };

    public static DataQuality Quality() => new()
    {
        Checks = [new CheckResult("pirat in 0 to 3", "data.checks[0]", CheckGate.Block, true, "Holds on every row."), new CheckResult("phist is not missing", "data.checks[1]", CheckGate.Warn, false, "7 of 2380 cells have no value.")],
        Findings =
        [
            new QualityFinding("leak-level", FindingSeverity.Serious, "insurance", 0.992, "The level 'denied' of insurance has the target 'yes' in 99 % of its 51 training rows.", "Leave the column out if it is known only after the decision."),
            new QualityFinding("duplicate-rows", FindingSeverity.Warning, null, 4, "4 rows are the same as an earlier one.", "Look whether they are one application entered twice."),
            new QualityFinding("imbalance", FindingSeverity.Note, "deny", null, "One class is far rarer than the other.", "Judge by recall and precision, too."),
        ],
    };

    public static DataProfile Profile() => new()
    {
        Rows = 2380,
        Columns =
        [
            new ColumnProfile { Name = "pirat", Type = ColumnType.Number, Missing = 0, Distinct = 519, Numbers = Numbers(), Commonest = [new ValueCount("0.33", 71)] },
            new ColumnProfile { Name = "afam", Type = ColumnType.Category, Missing = 2, Distinct = 2, Commonest = [new ValueCount("no", 2041), new ValueCount("yes", 337)] },
            new ColumnProfile { Name = "received", Type = ColumnType.Timestamp, Missing = 0, Distinct = 2301, Times = new TimeProfile(Earliest, Earliest.AddDays(200), Earliest.AddDays(400)), Commonest = [] },
            new ColumnProfile { Name = "applicant", Type = ColumnType.Category, Missing = 0, Distinct = 2380, Commonest = [] },
        ],
        Correlations = [new ColumnCorrelation("pirat", "hirat", 0.7813, 2380), new ColumnCorrelation("pirat", "lvrat", 0.1519, 2380), new ColumnCorrelation("pirat", "unem", null, 2380)],
        Withheld = [new WithheldColumn("applicant", "it names a row", false)],
        Approximate = [],
    };

    private static NumberProfile Numbers() => new()
    {
        Least = 0.0,
        Greatest = 3.0,
        Mean = 0.3308,
        StandardDeviation = 0.1073,
        Skewness = 8.09,
        ExcessKurtosis = 178.2,
        Zeros = 1,
        Negatives = 0,
        Quantiles = [new QuantileValue(0.25, 0.28), new QuantileValue(0.5, 0.33), new QuantileValue(0.75, 0.37)],
        Histogram = [.. Enumerable.Range(0, 20).Select(i => new ProfileBin(0.15 * i, 0.15 * (i + 1), i is > 0 and < 6 ? 900 / (i * i) : 3))],
    };
}
