using System.Text;
using Assay.Kernel;

namespace Across.Tests.Collect;

/// <summary>Damages bytes in many ways, each the same in every run: cut, changed, doubled.</summary>
internal static class Damage
{
    public static void Each<T>(string text, int times, Func<byte[], Outcome<T>> read) => Each(Encoding.UTF8.GetBytes(text), times, read);

    public static void Each<T>(byte[] whole, int times, Func<byte[], Outcome<T>> read)
    {
        var refused = 0;
        for (var i = 0; i < times; i++)
        {
            var damaged = Of(whole, new SeededRandom((ulong)i));
            var outcome = Should.NotThrow(() => read(damaged), $"damage {i}");
            if (!outcome.Succeeded) refused++;
        }

        refused.ShouldBeGreaterThan(0, "nothing was damaged enough to be refused: the test tests nothing");
    }

    private static byte[] Of(byte[] whole, SeededRandom random)
    {
        var bytes = whole.ToList();
        for (var changes = 1 + random.NextInt32(4); changes > 0 && bytes.Count > 1; changes--)
        {
            var at = random.NextInt32(bytes.Count);
            var length = 1 + random.NextInt32(Math.Min(64, bytes.Count - at));
            switch (random.NextInt32(4))
            {
                case 0: bytes[at] = (byte)random.NextInt32(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
