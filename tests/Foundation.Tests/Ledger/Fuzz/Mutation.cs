using CsCheck;

namespace Foundation.Tests.Ledger.Fuzz;

/// <summary>Some edits of some bytes: a bit turned, a byte written over, some cut out, some put in, some said twice.</summary>
internal static class Mutation
{
    private static readonly Gen<(int Kind, double At, byte Value, int Length)> Edit = Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Byte, Gen.Int[1, 40]);

    /// <summary>Between one and five edits of <paramref name="original"/>; may by chance undo each other.</summary>
    public static Gen<byte[]> Of(byte[] original) => Edit.Array[1, 5].Select(edits => edits.Aggregate(original, Apply));

    private static byte[] Apply(byte[] bytes, (int Kind, double At, byte Value, int Length) edit)
    {
        if (bytes.Length == 0) return [edit.Value];
        var at = Math.Min((int)(edit.At * bytes.Length), bytes.Length - 1);
        var end = Math.Min(at + edit.Length, bytes.Length);
        return edit.Kind switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (edit.Value % 8))), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], edit.Value, .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], .. bytes[end..]],
            3 => [.. bytes[..at], edit.Value, .. bytes[at..]],
            _ => [.. bytes[..end], .. bytes[at..]],
        };
    }
}
