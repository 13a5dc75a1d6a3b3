namespace Assay.Statistics.Information;

/// <summary>The size of each unit.</summary>
internal static class InformationUnits
{
    /// <summary>How many nats one unit is.</summary>
    public static double InNats(this InformationUnit unit) => unit == InformationUnit.Bits ? Math.Log(2.0) : 1.0;
}
