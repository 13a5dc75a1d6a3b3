using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Foundation.Tests.Statistics;

/// <summary>
/// The published examples that we carry are those of <c>CaseIndex.json</c>, and each is used: an example that no test reads would only look
/// like evidence. The list is not C#, so that it does not itself count as a use.
/// </summary>
public sealed class ReferenceCaseTests
{
    private static readonly string Room = Path.Combine(AppContext.BaseDirectory, "Statistics");

    private static readonly ImmutableSortedDictionary<string, string[]> Index =
        JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string[]>>(File.ReadAllBytes(Path.Combine(Room, "CaseIndex.json")))!;

    public static TheoryData<string> Ids => [.. Index.Values.SelectMany(ids => ids)];

    [Fact]
    public void The_index_names_just_the_cases_that_are_here()
    {
        var here = Directory.GetFiles(Path.Combine(Room, "Cases"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!);
        Index.Values.SelectMany(ids => ids).Order(StringComparer.Ordinal).ShouldBe(here.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_area_of_the_room_has_cases() => Index.Keys.ShouldBe(
    [
        "calibration", "classification", "continual_learning", "data_quality", "drift", "fairness", "multiple_testing", "ranking", "regression", "significance", "slices", "streaming_drift",
    ]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_case_is_named_by_a_test(string id) => TextsOfTests.Contains(id).ShouldBeTrue(id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_case_says_what_it_expects_how_nearly_and_whence(string id)
    {
        var @case = ReferenceCase.Load(id);
        @case.Expected.EnumerateObject().ShouldNotBeEmpty();
        @case.Source.ShouldNotBeNullOrWhiteSpace();
    }

    /// <summary>Every text in the code of this assembly, and in the data of its theories.</summary>
    private static ImmutableHashSet<string> TextsOfTests { get; } = ReadTexts();

    private static ImmutableHashSet<string> ReadTexts()
    {
        using var file = new PEReader(File.OpenRead(typeof(ReferenceCaseTests).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var texts = ImmutableHashSet.CreateBuilder<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle)) texts.Add(metadata.GetUserString(handle));
        texts.UnionWith(typeof(ReferenceCaseTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>())
            .SelectMany(attribute => attribute.Data.OfType<string>()));
        return texts.ToImmutable();
    }
}
