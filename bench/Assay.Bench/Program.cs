using Assay.Bench.Ledger;

return args switch
{
    ["ledger"] => await LedgerBench.RunAsync(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Assay.Bench -- ledger");
    return 2;
}
