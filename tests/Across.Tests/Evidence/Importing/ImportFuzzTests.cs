using System.Text;
using Assay.Evidence.Importing;
using CsCheck;

namespace Across.Tests.Evidence.Importing;

public class ImportFuzzTests
{
    private static readonly byte[][] Samples = [Encoding.UTF8.GetBytes(KilnOperator.Text), Encoding.UTF8.GetBytes(KilnOperator.Csv), Encoding.UTF8.GetBytes(KilnOperator.Case)];

    private static readonly Gen<byte[]> Piece = Gen.OneOf(
        Gen.Byte.Array[0, 4],
        OneOf("\n", "\r", "\"", "\"\"", ";", ",", "\t", "K1: ", "**", "\\$1", "S99999999999", "{", "}", "[", "]", "\\ud800", "null", "\0", "\f", "\u2028", "é", "😀", "K1 K2", "Skills\n", "1. ", "- ", "code,statement\n").Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void No_change_of_a_valid_file_ends_in_an_exception() =>
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Select(Gen.Int[0, 1200], Gen.Int[0, 12], Piece).Array[1, 6]).Sample((which, edits) =>
        {
            var bytes = Samples[which];
            foreach (var (at, cut, piece) in edits)
            {
                var from = Math.Min(at, bytes.Length);
                bytes = [.. bytes[..from], .. piece, .. bytes[Math.Min(from + cut, bytes.Length)..]];
            }

            return ReadsOrExplains(bytes);
        }, iter: 10_000);

    [Fact]
    public void No_bytes_end_in_an_exception() => Gen.Byte.Array[0, 300].Sample(ReadsOrExplains, iter: 10_000);

    [Fact]
    public void No_pieces_in_any_order_end_in_an_exception() => Piece.Array[0, 60].Sample(pieces => ReadsOrExplains([.. pieces.SelectMany(piece => piece)]), iter: 10_000);

    [Theory]
    [InlineData("K1: ")]
    [InlineData("a ")]
    [InlineData("K1: x\n")]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("code,statement\n")]
    [InlineData("[")]
    [InlineData("**")]
    [InlineData("K1 ")]
    [InlineData("-")]
    [InlineData("{\"CFItems\":[{\"identifier\":\"a\"},")]
    [InlineData("K1K2")]
    [InlineData("\n")]
    public void Two_mebibytes_of_one_thing_are_read_or_explained_within_the_limits(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (2 << 20) / piece.Length));
        ReadsOrExplains(Encoding.UTF8.GetBytes(text)).ShouldBeTrue();
        ReadsOrExplains(Encoding.UTF8.GetBytes("code,statement\n" + text)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("-", "x")]
    [InlineData("K1", "x")]
    [InlineData("**K1**", "x")]
    [InlineData("page", "x")]
    [InlineData("Skills (", "x")]
    [InlineData("K1 K2", "x")]
    [InlineData("1.", "§")]
    public void Lines_of_many_blanks_are_read_in_time_that_grows_with_their_length(string start, string end)
    {
        // A pattern that tries each split of the blanks takes time with the square of their number, or worse.
        var line = start + new string(' ', 19_900) + end + "\n";
        ReadsOrExplains(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 300)) + "B9: End.\n")).ShouldBeTrue();
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static bool ReadsOrExplains(byte[] bytes)
    {
        var outcome = OwnerStandardReader.Read(bytes, "file");
        if (!outcome.Succeeded) return outcome.Problems.All(problem => problem is { Message.Length: > 0, Remedy.Length: > 0, Place.File: "file" });
        var read = outcome.Value;
        return read is { Statements.Length: > 0 and <= 1_000, Unread.Length: <= 1_001 }
            && read.Statements.All(statement => statement is { Code.Length: > 0 and <= 40, Wording.Length: > 0 and <= 10_000, Line: > 0 })
            && read.Unread.All(unread => unread is { Text.Length: <= 170, Why.Length: > 0 })
            && read.Statements.DistinctBy(statement => statement.Code, StringComparer.OrdinalIgnoreCase).Count() == read.Statements.Length;
    }
}
