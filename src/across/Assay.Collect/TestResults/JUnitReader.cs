using System.Xml;
using Assay.Collect.Finds;

namespace Assay.Collect.TestResults;

/// <summary>Reads a report in JUnit's form: test suites of test cases. Names of machines and properties are left where they are.</summary>
internal static class JUnitReader
{
    /// <summary>Whether a root element begins such a report.</summary>
    public static bool Reads(string root) => root is "testsuites" or "testsuite";

    /// <summary>The tests of a report whose reader stands on its root.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static TestTally Read(XmlReader reader)
    {
        var tally = new TestTally();
        (string Suite, string Name, TestOutcome Outcome)? test = null;
        do
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "testcase") Done(tally, ref test);
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName is "testsuite") tally.At(reader.GetAttribute("timestamp"));
            if (reader.LocalName is "failure" or "error" && test is { } failed) test = failed with { Outcome = TestOutcome.Failed };
            if (reader.LocalName is "skipped" && test is { Outcome: TestOutcome.Passed } skipped) test = skipped with { Outcome = TestOutcome.Skipped };
            if (reader.LocalName is not "testcase") continue;
            Done(tally, ref test);
            test = (reader.GetAttribute("classname") ?? "", reader.GetAttribute("name") ?? "", TestOutcome.Passed);
            if (reader.IsEmptyElement) Done(tally, ref test);
        }
        while (reader.Next());
        return tally;
    }

    private static void Done(TestTally tally, ref (string Suite, string Name, TestOutcome Outcome)? test)
    {
        if (test is { } done) tally.Add(done.Suite, done.Name, done.Outcome);
        test = null;
    }
}
