await LytSlot.PaymentStandIn.StandIn.Build(args).RunAsync();
