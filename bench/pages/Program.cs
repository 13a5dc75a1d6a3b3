using System.Globalization;
using Assay.Bench.Pages;

switch (args)
{
    case ["make", var home, var template, var records]:
        return await LargeHome.MakeAsync(home, template, Number(records), Console.Out);
    case ["runs", var address, var count]:
        return await ManyRuns.LogAsync(new Uri(address), Number(count), Console.Out);
    case ["measure", var link, .. var more]:
        return await PageTimes.MeasureAsync(new Uri(link), more is [var rounds] ? Number(rounds) : 60, Console.Out);
    case ["load", var link, var seconds]:
        return (await BrowsingLoad.RunAsync(new Uri(link), people: 100, clients: 4, TimeSpan.FromSeconds(Number(seconds)))).Tell(Console.Out);
    default:
        Console.Error.WriteLine("usage: assay-bench-pages make HOME TEMPLATE-HOME RECORDS | runs URL COUNT | measure LINK [ROUNDS] | load LINK SECONDS");
        return 2;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
