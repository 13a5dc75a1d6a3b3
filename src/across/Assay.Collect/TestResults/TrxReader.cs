using System.Xml;
using Assay.Collect.Finds;

namespace Assay.Collect.TestResults;

/// <summary>Reads a report in Visual Studio's form (TRX). The user and the machine that it names are left where they are.</summary>
internal static class TrxReader
{
    /// <summary>Whether a root element begins such a report.</summary>
    public static bool Reads(string root) => root is "TestRun";

    /// <summary>The tests of a report whose reader stands on its root.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static TestTally Read(XmlReader reader)
    {
        var tally = new TestTally();
        do
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "Times")
            {
                tally.At(reader.GetAttribute("start"));
                tally.At(reader.GetAttribute("finish"));
            }

            if (reader.LocalName != "UnitTestResult") continue;
            var name = (reader.GetAttribute("testName") ?? "").Split('(')[0];
            var suite = name.Contains('.') ? name[..name.LastIndexOf('.')] : "";
            tally.Add(suite, name, OutcomeOf(reader.GetAttribute("outcome")));
        }
        while (reader.Next());
        return tally;
    }

    private static TestOutcome OutcomeOf(string? stated) => stated switch
    {
        "Passed" or "PassedButRunAborted" => TestOutcome.Passed,
        "NotExecuted" or "NotRunnable" or "Inconclusive" or "Pending" or "Disconnected" or null => TestOutcome.Skipped,
        _ => TestOutcome.Failed,
    };
}
