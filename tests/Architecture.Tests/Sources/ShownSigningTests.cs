using System.Text.RegularExpressions;
using Architecture.Tests.Capabilities;
using Assay.Kernel.Capabilities;

namespace Architecture.Tests.Sources;

/// <summary>No page signs at one press: what signs goes by the way that shows it first. The server refuses at run time what gets past this.</summary>
public partial class ShownSigningTests
{
    private const string Server = "src/doors/Assay.Server";

    // Who may see who is what to a project looks, as whoever sees the project does.
    private static readonly Duty[] Looking = [Duty.Look, Duty.Audit];

    [Fact]
    public void What_is_done_at_one_press_only_looks() =>
        Sources().SelectMany(path => Calls().Matches(Repository.Read(path)).Select(call => (path, Name: call.Groups["name"].Value)))
            .Where(call => !Looking.Contains(DutyOf(call.Name))).Select(call => $"{call.path} does {call.Name} at one press: ask by Visit.SignAsync, and show what it signs with SignButton.").ShouldBeEmpty();

    [Fact]
    public void Pages_look_by_this_way_at_all() => Sources().Sum(path => Calls().Count(Repository.Read(path))).ShouldBeGreaterThan(10);

    [Fact]
    public void No_page_goes_around_the_way_that_shows() =>
        Sources().Where(path => !path.EndsWith("Web/Visit.cs", StringComparison.Ordinal) && Around().IsMatch(Repository.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("await Visit.DoAsync(ClaimEvidence.Capability, request)", true)]
    [InlineData("await Visit.DoAsync(ShowStatus.Capability, request)", false)]
    public void A_capability_that_signs_is_told_from_one_that_looks(string code, bool signs) => Looking.Contains(DutyOf(Calls().Match(code).Groups["name"].Value)).ShouldBe(!signs);

    private static IEnumerable<string> Sources() => Repository.Files(Server, ".cs").Concat(Repository.Files(Server, ".razor"));

    private static Duty DutyOf(string type) => DeclaredCapability.All.Single(declared => declared.Declares == type).Capability.Duty;

    [GeneratedRegex(@"[vV]isit\.DoAsync\(\s*(?<name>\w+)\.Capability\b|\b(?<name>[A-Z]\w+)\.Capability\.Handle\(")]
    private static partial Regex Calls();

    [GeneratedRegex(@"\.CallAsync\(|Need<RecordBook>|new RecordBook\(")]
    private static partial Regex Around();
}
