using System.Text;
using Assay.Kernel;

namespace Assay.Collect.Git;

/// <summary>Looks for signatures in commit objects, and has git verify them when that is asked for.</summary>
internal static class GitSignatures
{
    private const int LongestKept = 256;

    /// <summary>Git's word for a signature that holds, by a key that is known and trusted here. A good one by an unknown key is <c>U</c>, and does not count.</summary>
    private const string Good = "G";

    /// <summary>How many of these commits carry a signature. It is read from the objects themselves and not verified.</summary>
    public static Outcome<long> Count(string folder, IReadOnlyCollection<string> commits, CancellationToken cancellation) =>
        GitProcess.Start(folder, "cat-file", "--batch").Map(started =>
        {
            using var git = started;
            var asking = Task.Run(() => Write(git, commits), cancellation);
            var signed = CountObjects(git.Output, commits.Count, cancellation);
            asking.GetAwaiter().GetResult();
            return signed;
        });

    /// <summary>How many of these commits have a signature that git finds good, with the keys that this machine's user knows: never with those that the repository names.</summary>
    public static Outcome<long> Verify(string folder, IReadOnlyCollection<string> commits, CancellationToken cancellation) =>
        GitProcess.Start(folder, "-c", $"gpg.ssh.allowedSignersFile={Users(folder, "gpg.ssh.allowedSignersFile")}", "-c", $"gpg.ssh.revocationFile={Users(folder, "gpg.ssh.revocationFile")}", "log", "--stdin", "--no-walk", "-z", "--format=%G?").Map(started =>
        {
            using var git = started;
            var asking = Task.Run(() => Write(git, commits), cancellation);
            var good = NulTexts.Read(git.Output, cancellation).LongCount(verdict => verdict.Trim() == Good);
            asking.GetAwaiter().GetResult();
            return good;
        });

    /// <summary>A path in the user's own settings; empty when they have none.</summary>
    private static string Users(string folder, string setting) => GitProcess.Ask(folder, "config", "--global", "--path", "--get", setting)?.TrimEnd('\n') ?? "";

    private static void Write(GitProcess git, IEnumerable<string> commits)
    {
        try
        {
            foreach (var commit in commits) git.Input.Write(commit + "\n");
            git.Input.Close();
        }
        catch (IOException)
        {
            // Git has ended; what it said tells why.
        }
    }

    private static long CountObjects(Stream objects, int count, CancellationToken cancellation)
    {
        using var reading = new BufferedStream(objects, 1 << 16);
        var signed = 0L;
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var head = Line(reading).Split(' ');
            if (head is not [_, _, var size] || !long.TryParse(size, out var bytes)) continue;
            if (IsSigned(reading, bytes)) signed++;
        }

        return signed;
    }

    /// <summary>Reads one object to its end, with the line feed behind it.</summary>
    private static bool IsSigned(Stream reading, long bytes)
    {
        var (left, signed, inHeader) = (bytes, false, true);
        while (left > 0 && inHeader)
        {
            var line = Line(reading, ref left);
            inHeader = line.Length > 0;
            signed |= line.StartsWith("gpgsig", StringComparison.Ordinal);
        }

        for (; left > -1; left--) if (reading.ReadByte() < 0) break;
        return signed;
    }

    private static string Line(Stream reading)
    {
        var unbounded = long.MaxValue;
        return Line(reading, ref unbounded);
    }

    /// <summary>The start of a line, a character a byte, read to its end or to the object's, whichever comes first.</summary>
    private static string Line(Stream reading, ref long left)
    {
        var line = new StringBuilder();
        while (left > 0)
        {
            var next = reading.ReadByte();
            if (next < 0) break;
            left--;
            if (next == '\n') break;
            if (line.Length < LongestKept) line.Append((char)next);
        }

        return line.ToString();
    }
}
