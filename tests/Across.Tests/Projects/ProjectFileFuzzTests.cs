using System.Text;
using CsCheck;

namespace Across.Tests.Projects;

public class ProjectFileFuzzTests
{
    private const string Start =
        "assay: 1\nproject: north\ncontext: live\nkiln:\n  potter: 'Ada: \"x\"'\n  degrees: 1250.5\n  hours: 8\n  electric: true\n  glaze: tin_white\n" +
        "  shelves: [top, &b bottom, *b]\n  loads: [[a, b], []]\n  pots:\n    jug: raw\n    ? mug\n    : {state: fired, grams: 3}\n  # end\n";

    private static readonly Gen<string> Piece = OneOf(
        "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "|", "|\n", ">-\n", "&a ", "*a", "*b", "!", "!!str ", "!<x>", "%YAML 1.2\n", "---\n", "...\n", "? ", "<<: ", "#", "@", "`", "\0", "\uFEFF", "\u0085", "\u2028", "\\", "\"\\x", "\"\\U0011FFFF\"", "~", "null", ".nan", "-.inf", "0x", "0o9", "1e999", "99999999999999999999", "true", "é", "😀", ",");

    [Fact]
    public void No_pieces_of_YAML_in_any_order_end_in_an_exception() =>
        Gen.Select(Piece, OneOf("assay", "kiln", "pots", "1", " ", "")).Select((piece, word) => piece + word).Array[0, 60]
            .Sample(pieces => ReadsOrExplains(Encoding.UTF8.GetBytes(string.Concat(pieces))), iter: 20_000);

    [Fact]
    public void No_change_of_a_valid_file_ends_in_an_exception() =>
        Gen.Select(Gen.Int[0, Start.Length - 1], Gen.Int[0, 12], Piece).Array[1, 4].Sample(edits =>
        {
            var text = Start;
            foreach (var (at, cut, piece) in edits)
            {
                var from = Math.Min(at, text.Length);
                text = text[..from] + piece + text[Math.Min(from + cut, text.Length)..];
            }

            return ReadsOrExplains(Encoding.UTF8.GetBytes(text));
        }, iter: 20_000);

    [Fact]
    public void No_bytes_end_in_an_exception() => Gen.Byte.Array[0, 200].Sample(ReadsOrExplains, iter: 5_000);

    [Fact]
    public void The_file_that_is_changed_is_itself_valid() => ProjectText.Read(Start).Succeeded.ShouldBeTrue();

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static bool ReadsOrExplains(byte[] bytes)
    {
        var outcome = ProjectText.Read(bytes);
        if (outcome.Succeeded) return outcome.Value.Section<KilnSection>().Degrees > 0;
        return outcome.Problems.All(problem => problem is { Message.Length: > 0, Remedy.Length: > 0, Place.File: "assay.yaml" });
    }
}
