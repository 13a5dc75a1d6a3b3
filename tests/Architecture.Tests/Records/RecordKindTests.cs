namespace Architecture.Tests.Records;

public class RecordKindTests
{
    // Named before there were stages to name them for.
    private static readonly string[] Otherwise = ["capacity.test", "platform.comparison"];

    [Fact]
    public void There_are_kinds_to_look_at() => RecordType.All.Length.ShouldBeGreaterThan(5);

    [Fact]
    public void A_kind_is_named_for_its_stage_and_a_noun() =>
        RecordType.All.Where(record => !System.Text.RegularExpressions.Regex.IsMatch(record.Kind.Name, @"^[a-z]+\.[a-z]+(-[a-z]+)*$")).Select(record => record.Kind.Name).ShouldBeEmpty();

    [Fact]
    public void A_stages_kinds_begin_with_its_name() =>
        RecordType.All.Where(record => Stage(record.Type) is { } stage && !record.Kind.Name.StartsWith(stage + ".", StringComparison.Ordinal) && !Otherwise.Contains(record.Kind.Name)).Select(record => $"{record.Type.FullName}: {record.Kind.Name}").ShouldBeEmpty();

    [Fact]
    public void No_two_types_are_the_same_version_of_a_kind() =>
        RecordType.All.GroupBy(record => record.FileStem).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Versions_count_from_one_without_a_gap() =>
        RecordType.All.GroupBy(record => record.Kind.Name).Where(kind => !kind.Select(record => record.Kind.Version).Order().SequenceEqual(Enumerable.Range(1, kind.Count()))).Select(kind => kind.Key).ShouldBeEmpty();

    [Fact]
    public void A_kind_is_explained_by_a_sentence() =>
        RecordType.All.Where(record => !record.Kind.Sentence.EndsWith('.') || !char.IsUpper(record.Kind.Sentence[0])).Select(record => $"{record.Kind.Name}: {record.Kind.Sentence}").ShouldBeEmpty();

    [Fact]
    public void A_body_is_a_sealed_record() =>
        RecordType.All.Where(record => !record.Type.IsSealed || record.Type.GetMethod("<Clone>$") is null).Select(record => record.Type.FullName).ShouldBeEmpty();

    private static string? Stage(Type type) =>
        Rooms.All.Single(room => room.Assembly == type.Assembly).Project is { Layer: "stages" } project ? project.Name["Assay.".Length..].ToLowerInvariant() : null;
}
