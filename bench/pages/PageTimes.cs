using System.Globalization;

namespace Assay.Bench.Pages;

/// <summary>How long each page takes, one after the other, by one who looks.</summary>
internal static class PageTimes
{
    private const int WarmUp = 5;

    public static async Task<int> MeasureAsync(Uri link, int rounds, TextWriter output)
    {
        using var visitor = await Visitor.EnterAsync(link);
        var first = (await visitor.LookAsync("/")).Milliseconds;
        var script = await visitor.ScriptBytesAsync("/");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The first page after the start: {first:0} ms. Script of the front page: {script:N0} bytes, compressed."));
        output.WriteLine("| page | p50, ms | p95, ms | bytes |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        var isSound = true;
        foreach (var (name, path) in await SomePages.OfAsync(visitor))
        {
            var times = new List<double>();
            var (bytes, status) = (0, 0);
            for (var round = -WarmUp; round < rounds; round++)
            {
                var (milliseconds, text, answered) = await visitor.LookAsync(path);
                if (round >= 0) times.Add(milliseconds);
                (bytes, status) = (text.Length, answered);
            }

            times.Sort();
            isSound &= status == 200;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name}{(status == 200 ? "" : $" ({status})")} | {times[times.Count / 2]:0.0} | {times[times.Count * 95 / 100]:0.0} | {bytes:N0} |"));
        }

        return isSound ? 0 : 1;
    }
}
