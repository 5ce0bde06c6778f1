# sources of src/exchange
