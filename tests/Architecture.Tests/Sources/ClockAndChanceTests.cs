using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Sources;

/// <summary>Time, randomness and identity come in through parameters. The compiler holds BannedSymbols.txt; this is the second line, and also holds the first in place.</summary>
public class ClockAndChanceTests
{
    private static readonly string[] Banned =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Guid.CreateVersion7", "Random.Shared",
        "Environment.TickCount", "Environment.TickCount64", "Stopwatch.StartNew", "Stopwatch.GetTimestamp",
    ];

    /// <summary>Where a program is composed, the machine's own clock and randomness are named, to be passed down.</summary>
    private static readonly string[] NamedOnlyByDoors = ["TimeProvider.System", "RandomNumberGenerator.Fill", "RandomNumberGenerator.GetBytes"];

    [Fact]
    public void No_source_asks_the_machine_for_the_time_or_for_chance() => Uses(Banned, SourceFile.All).ShouldBeEmpty();

    [Fact]
    public void Nothing_draws_from_an_unseeded_generator() =>
        SourceFile.All.Where(file => file.Syntax.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Any(made => made.Type.ToString() is "Random" or "System.Random")).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void Only_doors_name_the_machines_clock_and_randomness() =>
        Uses(NamedOnlyByDoors, SourceFile.All.Where(file => !file.Path.StartsWith("src/doors/", StringComparison.Ordinal))).ShouldBeEmpty();

    [Theory]
    [InlineData("var late = System.DateTime.UtcNow > limit;", "System.DateTime.UtcNow")]
    [InlineData("// DateTime.UtcNow\nvar text = \"DateTime.UtcNow\";", "")]
    [InlineData("var same = MyDateTime.UtcNow;", "")]
    public void A_use_is_found_in_code_and_not_in_words(string code, string found) =>
        string.Concat(Uses(Banned, [SourceFile.Parse("Some.cs", $"class Some {{ void Do() {{ {code}\n }} }}")])).ShouldBe(found.Length == 0 ? "" : $"Some.cs: {found}");

    [Theory]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.Random.#ctor")]
    public void The_compiler_bans_it(string symbol) => Repository.Read("BannedSymbols.txt").Split('\n').ShouldContain(line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void Every_project_under_src_has_the_ban() =>
        Repository.Read("src/Directory.Build.props").ShouldContain("BannedSymbols.txt");

    private static IEnumerable<string> Uses(string[] members, IEnumerable<SourceFile> files) =>
        from file in files
        from access in file.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && members.Any(member => access.ToString() == member || access.ToString().EndsWith("." + member, StringComparison.Ordinal))
        select $"{file.Path}: {access}";
}
