using Assay.Reports;

namespace Doors.Tests.Reports;

/// <summary>The made-up runs by name.</summary>
internal static class SampleRuns
{
    public static ReportSource Of(string name) => name switch
    {
        "mortgage" => MortgageRun.Source,
        "houses" => HousesRun.Source,
        "flowers" => FlowersRun.Source,
        "hostile" => HostileRun.Source,
        _ => throw new ArgumentException($"There is no run '{name}'.", nameof(name)),
    };
}
