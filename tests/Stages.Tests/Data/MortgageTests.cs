using System.Runtime.CompilerServices;
using Assay.Data.Records;
using Assay.Data.Settings;
using Assay.Evaluate.Settings;
using Assay.Frame;
using Assay.Kernel;
using Assay.Monitor.Settings;
using Assay.Projects.ProjectFiles;
using Assay.Train.Settings;

namespace Stages.Tests.Data;

/// <summary>The sample that everybody runs first.</summary>
public sealed class MortgageTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task The_sample_holds_its_own_checks_and_is_split_as_it_says()
    {
        var data = (await _workshop.RunAsync(Project().Required)).Required;
        data.Checks.Where(check => check.Gate == Assay.Data.Checks.CheckGate.Block).ShouldAllBe(check => check.Passed);
        data.Features.Length.ShouldBe(10);
        data.Protected.ShouldBe(["afam", "single"]);
        data.Withheld.ShouldBeEmpty();
        var split = data.SplitRecord.As<DataSplit>();
        (split.Training.Rows, split.Test.Rows).ShouldBe((1785, 595));
        split.Test.Classes.Single(share => share.Class == "yes").Share.ShouldBe(285.0 / 2380, 0.001);
    }

    [Fact]
    public async Task The_leak_of_insurance_is_found_though_it_is_excluded()
    {
        var leak = (await Findings(Project())).Single(finding => finding.Code == "leak-level");
        leak.ShouldSatisfyAllConditions(each => each.Column.ShouldBe("insurance"), each => each.Severity.ShouldBe(FindingSeverity.Note), each => each.Figure!.Value.ShouldBeGreaterThan(0.8), each => each.Sentence.ShouldContain("'yes'"));
    }

    [Fact]
    public async Task As_a_feature_insurance_is_a_serious_finding_and_a_warning_at_its_line()
    {
        var yaml = (await File.ReadAllTextAsync(Path.Combine(Folder(), "assay.yaml"))).Replace("      role: excluded\n", "      role: feature\n", StringComparison.Ordinal);
        (await Findings(Read(yaml)))[0].ShouldSatisfyAllConditions(finding => finding.Column.ShouldBe("insurance"), finding => finding.Severity.ShouldBe(FindingSeverity.Serious));
        var warning = _workshop.Observer.Warnings.Single(warning => warning.Code == "data.leak-level");
        warning.Place!.Field.ShouldBe("data.columns.insurance");
        warning.Place.Line.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_readme_says_of_the_table_is_so()
    {
        var profile = (await _workshop.RunAsync(Project().Required)).Required.ProfileRecord.As<DataProfile>();
        profile.Rows.ShouldBe(2380);
        profile.Columns.ShouldAllBe(column => column.Missing == 0);
        profile.Columns.Single(column => column.Name == "deny").Commonest.ShouldContain(new Assay.Tables.Profiling.ValueCount("yes", 285));
        profile.Columns.Single(column => column.Name == "insurance").Commonest.ShouldContain(new Assay.Tables.Profiling.ValueCount("yes", 48));
    }

    private async Task<IReadOnlyList<QualityFinding>> Findings(Outcome<Project> project) => (await _workshop.RunAsync(project.Required)).Required.QualityRecord.As<DataQuality>().Findings;

    private static Outcome<Project> Project() => ProjectFileReader.Read(Folder(), Sections());

    private static Outcome<Project> Read(string yaml) => ProjectFileReader.Parse(System.Text.Encoding.UTF8.GetBytes(yaml), "assay.yaml", Folder(), Sections());

    private static SectionDefinition[] Sections() =>
        [SectionDefinition.Of<ProblemSection>(), SectionDefinition.Of<DataSection>(), SectionDefinition.Of<SplitSection>(), SectionDefinition.Of<TrainSection>(), SectionDefinition.Of<EvaluateSection>(), SectionDefinition.Of<MonitorSection>()];

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/mortgage"));
}
