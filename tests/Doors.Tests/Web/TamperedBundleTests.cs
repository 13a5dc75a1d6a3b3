using System.Text;
using Assay.Kernel;

namespace Doors.Tests.Web;

/// <summary>Each way of changing a bundle fails at the check that it belongs to, by name, and nothing is then said of the evidence in it.</summary>
[Trait("Takes", "a minute")]
public class TamperedBundleTests(AssessedWork work) : IClassFixture<AssessedWork>
{
    [Fact]
    public async Task A_record_that_was_changed_fails_as_not_signed()
    {
        // The manifest is mended, so that the file is whole: only the signature tells.
        var files = ForgedZip.Read(work.Bundle);
        var record = Place(files, "records/");
        Replace(files, record, Swapped(files[record].Content, "\"payload\":\"", other => (byte)(other == 'A' ? 'B' : 'A')));
        await ShouldFailAsync(ForgedZip.Of(files), "Each record's signature");
    }

    [Fact]
    public async Task A_signature_of_another_record_fails()
    {
        var files = ForgedZip.Read(work.Bundle);
        var (one, other) = (Place(files, "records/"), Place(files, "records/", 1));
        var (text, from) = (Encoding.UTF8.GetString(files[one].Content), Encoding.UTF8.GetString(files[other].Content));
        Replace(files, one, Encoding.UTF8.GetBytes(text.Replace(Signature(text), Signature(from), StringComparison.Ordinal)));
        await ShouldFailAsync(ForgedZip.Of(files), "Each record's signature");
    }

    [Fact]
    public async Task An_artifact_that_was_changed_fails_at_its_own_name()
    {
        var files = ForgedZip.Read(work.Bundle);
        var artifact = Place(files, "artifacts/");
        files[artifact].Content = [.. files[artifact].Content, 0];
        (await ShouldFailAsync(ForgedZip.Of(files), "The file")).Place?.File.ShouldBe(files[artifact].Name);
    }

    [Fact]
    public async Task An_artifact_that_was_changed_together_with_the_list_is_one_that_no_record_names()
    {
        var files = ForgedZip.Read(work.Bundle);
        Replace(files, Place(files, "artifacts/"), Encoding.UTF8.GetBytes("another file"));
        await ShouldFailAsync(ForgedZip.Of(files), "Artifacts");
    }

    [Theory]
    [InlineData("records/")]
    [InlineData("artifacts/")]
    [InlineData("openings/")]
    [InlineData("keys/")]
    [InlineData("checkpoint.txt")]
    public async Task A_file_that_the_list_names_and_that_is_not_there_is_named(string kind)
    {
        var files = ForgedZip.Read(work.Bundle);
        var missing = Place(files, kind);
        var problem = await ShouldFailAsync(ForgedZip.Of([.. files[..missing], .. files[(missing + 1)..]]), "The file");
        (problem.Code, problem.Place?.File).ShouldBe(("bundle.files", files[missing].Name));
        problem.Message.ShouldContain("lacks a file");
    }

    [Fact]
    public async Task A_record_that_was_left_out_of_the_list_too_is_missed_by_its_proof()
    {
        var files = ForgedZip.Read(work.Bundle);
        var missing = Place(files, "records/");
        var manifest = Encoding.UTF8.GetString(files[0].Content);
        var at = manifest.IndexOf($"{{\"name\":\"{files[missing].Name}\"", StringComparison.Ordinal);
        files[0].Content = Encoding.UTF8.GetBytes(manifest.Remove(at, manifest.IndexOf('}', at) + 2 - at));
        var problem = await ShouldFailAsync(ForgedZip.Of([.. files[..missing], .. files[(missing + 1)..]]), "Each record's signature");
        $"{problem.Place?.File} {problem.Message} {problem.Value}".ShouldContain(files[missing].Name["records/".Length..^".json".Length]);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(500)]
    [InlineData(9000)]
    public async Task A_bundle_that_was_cut_off_fails(int lost) => await ShouldFailAsync(work.Bundle[..^lost], "The file");

    [Fact]
    public async Task Another_log_s_key_fails_at_the_head()
    {
        var other = (await AssessedWork.VerifyAsync(work.Rehearsal)).Found.LogKey!;
        await ShouldFailAsync(work.Bundle, "The log's signed head", other);
        (await AssessedWork.VerifyAsync(work.Bundle, logKey: work.LogKey)).Holds.ShouldBeTrue();
    }

    private static async Task<Problem> ShouldFailAsync(byte[] bundle, string check, string logKey = "")
    {
        var held = await AssessedWork.VerifyAsync(bundle, logKey: logKey);
        held.Holds.ShouldBeFalse();
        held.Evidence.ShouldBeNull();
        (held.Records.Count, held.Files).ShouldBe((0, null));
        var failed = held.Checks.First(each => !each.Holds);
        failed.Name.ShouldBe(check);
        return failed.Problems[0];
    }

    private static int Place((string Name, byte[] Content)[] files, string start, int skip = 0) => files.Index().Where(file => file.Item.Name.StartsWith(start, StringComparison.Ordinal)).Skip(skip).First().Index;

    // As somebody does who knows the format: the list says the size and the digest of what is there now.
    private static void Replace((string Name, byte[] Content)[] files, int place, byte[] content)
    {
        var (before, manifest) = (files[place], Encoding.UTF8.GetString(files[0].Content));
        var (old, now) = ($"\"size\":{before.Content.Length},\"digest\":\"{Digest.Of(before.Content)}\"", $"\"size\":{content.Length},\"digest\":\"{Digest.Of(content)}\"");
        manifest.ShouldContain(old);
        files[0].Content = Encoding.UTF8.GetBytes(manifest.Replace(old, now, StringComparison.Ordinal));
        files[place].Content = content;
    }

    private static byte[] Swapped(byte[] content, string behind, Func<byte, byte> change)
    {
        var changed = content.ToArray();
        var at = content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(behind)) + behind.Length + 40;
        changed[at] = change(changed[at]);
        return changed;
    }

    private static string Signature(string envelope)
    {
        var at = envelope.IndexOf("\"sig\":\"", StringComparison.Ordinal) + "\"sig\":\"".Length;
        return envelope[at..envelope.IndexOf('"', at)];
    }
}
