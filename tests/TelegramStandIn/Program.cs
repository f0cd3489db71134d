await LytSlot.TelegramStandIn.StandIn.Build(args).RunAsync();
