namespace Scorecard.Tests.EndToEnd.Settings;

/// <summary>Every setting of a company goes the whole way from files to the board, together with every choice of every other.</summary>
internal sealed class SettingsTests
{
    [TestCaseSource(typeof(Chosen), nameof(Chosen.All))]
    public async Task PullAsync_with_any_pair_of_settings_fills_the_board_of_every_grain_and_does_so_again_after_a_change(Chosen chosen)
    {
        await using var company = await ChosenCompany.NewAsync();
        foreach (var files in new[] { new ChosenFiles(HasChanged: false), new ChosenFiles(HasChanged: true) })
        {
            await company.PullAsync(chosen, files);
            await company.CheckAsync(chosen, files);
            await company.CheckAgreedAsync(chosen);
        }
    }

    [Test]
    public async Task PullAsync_after_one_set_of_settings_took_the_place_of_another_fills_the_board_of_every_grain()
    {
        await using var company = await ChosenCompany.NewAsync();
        foreach (var (chosen, number) in Chosen.All.Select((chosen, number) => (chosen, number)))
        {
            var files = new ChosenFiles(HasChanged: number % 3 == 1);
            await company.PullAsync(chosen, files);
            try
            {
                await company.CheckAsync(chosen, files);
            }
            catch (Exception failure)
            {
                throw new AssertionException($"After {number} others: {chosen}", failure);
            }
        }
    }

    [Test]
    public void Of_choices_puts_every_pair_together_in_few_rows()
    {
        var together = AllPairs.Of(Chosen.Choices).SelectMany(AllPairs.PairsOf).ToHashSet();
        Assert.That(together, Is.EquivalentTo(AllPairs.Pairs(Chosen.Choices)));
        Assert.That(Chosen.All, Has.Count.LessThanOrEqualTo(30));
    }
}
