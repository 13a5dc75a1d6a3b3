using Assay.Collect.Finds;
using Assay.Collect.TestResults;

namespace Across.Tests.Collect;

public sealed class TestReportTests : IDisposable
{
    private const string JUnit = """
        <testsuites><testsuite name="model" timestamp="2026-03-02T10:00:00" hostname="janes-laptop">
        <testcase classname="tests.ModelTests" name="test_interval_covers_the_truth"/>
        <testcase classname="tests.ModelTests" name="RejectsRowsWithoutTarget"><failure message="x">trace</failure></testcase>
        <testcase classname="tests.ModelTests" name="test_on_gpu"><skipped/></testcase>
        <testcase classname="tests.ModelTests" name="test_errors"><error/><system-out>words</system-out></testcase>
        </testsuite></testsuites>
        """;

    private const string Trx = """
        <TestRun runUser="WORK\jane" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Times start="2026-03-02T10:00:00Z" finish="2026-03-02T10:01:00Z"/>
        <Results><UnitTestResult testName="Model.Tests.Drift.Is_found(alpha: 0.05)" outcome="Passed"/><UnitTestResult testName="Model.Tests.Drift.Is_missed" outcome="Failed"/>
        <UnitTestResult testName="Model.Tests.Drift.Is_left" outcome="NotExecuted"/></Results></TestRun>
        """;

    private readonly WorkFolder _work = new();

    [Fact]
    public async Task A_junit_report_is_counted_and_its_names_are_read_as_words()
    {
        _work.Write("out/TEST-model.xml", JUnit);
        var find = (await _work.At()).ShouldHaveSingleItem().Required;
        find.Counts.ShouldBe(new Dictionary<string, long> { ["failed"] = 2, ["passed"] = 1, ["reports"] = 1, ["skipped"] = 1 });
        find.Texts.ShouldContain("Model Tests: test interval covers the truth");
        find.Texts.ShouldContain("Model Tests: Rejects Rows Without Target");
        find.From.ShouldBe(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
        find.Match.ShouldBe(AuthorMatch.Unstated);
    }

    [Fact]
    public async Task A_trx_report_is_counted()
    {
        _work.Write("out/run.trx", Trx);
        var find = (await _work.At("out/run.trx")).ShouldHaveSingleItem().Required;
        find.Counts.ShouldBe(new Dictionary<string, long> { ["failed"] = 1, ["passed"] = 1, ["reports"] = 1, ["skipped"] = 1 });
        find.Texts.ShouldContain("Drift: Is found");
        find.To.ShouldBe(new DateTimeOffset(2026, 3, 2, 10, 1, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Reports_of_one_folder_are_one_find()
    {
        _work.Write("out/TEST-a.xml", JUnit);
        _work.Write("out/TEST-b.xml", JUnit.Replace("model", "other"));
        (await _work.At()).ShouldHaveSingleItem().Required.Counts["reports"].ShouldBe(2);
    }

    [Fact]
    public async Task Xml_of_another_kind_is_passed_over()
    {
        _work.Write("pom.xml", "<project/>");
        _work.Write("broken.xml", "<project");
        (await _work.At()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<testsuites><testsuite>")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><testsuites name="&b;"/>""")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><testsuites><testsuite name="&a;"/></testsuites>""")]
    public async Task A_damaged_or_hostile_report_is_one_problem_and_the_rest_goes_on(string report)
    {
        _work.Write("out/TEST-hostile.xml", report);
        _work.Write("out/TEST-model.xml", JUnit);
        var found = await _work.At();
        found.Where(each => !each.Succeeded).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Place!.File.ShouldBe("out/TEST-hostile.xml");
        found.Where(each => each.Succeeded).ShouldHaveSingleItem().Value!.Counts["reports"].ShouldBe(1);
    }

    [Fact]
    public void A_report_that_nests_without_end_is_refused()
    {
        var file = _work.Write("TEST-deep.xml", $"<testsuites>{string.Concat(Enumerable.Repeat("<testsuite>", 100_000))}");
        TestReports.ReadFile(file, _work.Query()).Problems.ShouldHaveSingleItem().Message.ShouldContain("nested");
    }

    [Fact]
    public void Any_damage_to_a_report_is_read_or_refused_and_never_thrown() => Damage.Each(JUnit, 400, bytes => TestReports.ReadFile(_work.WriteBytes("TEST-a.xml", bytes), _work.Query()));

    [Fact]
    public void Any_damage_to_a_trx_report_is_read_or_refused_and_never_thrown() => Damage.Each(Trx, 400, bytes => TestReports.ReadFile(_work.WriteBytes("a.trx", bytes), _work.Query()));

    public void Dispose() => _work.Dispose();
}
