using System.Text.Json;
using Assay.Ledger.Records;

namespace Architecture.Tests.Records;

/// <summary>A record is read for ever: the bytes of every version of every kind are committed, and are still written and read.</summary>
public class GoldenRecordTests
{
    private const string Folder = "tests/Architecture.Tests/Golden/Records";

    public static TheoryData<string> Kinds() => [.. RecordType.All.Select(record => record.FileStem)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_is_written_with_the_bytes_that_were_agreed(string kind) =>
        Kept(kind).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_that_was_kept_is_read_without_loss(string kind)
    {
        var kept = Kept(kind);
        Write(JsonSerializer.Deserialize(kept, RecordType.Named(kind).Type, RecordJson.Options)!).ShouldBe(kept);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_example_leaves_no_field_out(string kind)
    {
        var fields = RecordJson.Options.GetTypeInfo(RecordType.Named(kind).Type).Properties.Select(property => property.Name);
        using var example = JsonDocument.Parse(Kept(kind));
        example.RootElement.EnumerateObject().Select(field => field.Name).ShouldBe(fields);
    }

    [Fact]
    public void No_kind_is_ever_dropped() =>
        Repository.Files(Folder, ".json").Select(path => Path.GetFileNameWithoutExtension(path)).ShouldBe(RecordType.All.Select(record => record.FileStem), ignoreOrder: true);

    private static string Kept(string kind)
    {
        GoldenFile.ShouldBe($"{Folder}/{kind}.json", Write(Specimen.Of(RecordType.Named(kind).Type)));
        return Repository.Read($"{Folder}/{kind}.json");
    }

    private static string Write(object body) => JsonSerializer.Serialize(body, body.GetType(), RecordJson.Options);
}
